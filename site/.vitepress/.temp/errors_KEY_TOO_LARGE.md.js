import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"KEY_TOO_LARGE","description":"","frontmatter":{},"headers":[],"relativePath":"errors/KEY_TOO_LARGE.md","filePath":"errors/KEY_TOO_LARGE.md"}');
const _sfc_main = { name: "errors/KEY_TOO_LARGE.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="key_too_large" tabindex="-1">KEY_TOO_LARGE <a class="header-anchor" href="#key_too_large" aria-label="Permalink to &quot;KEY_TOO_LARGE&quot;">​</a></h1><p>The RSA key has more than 16,384 bits.</p><p><strong>What to do.</strong> Use a shorter key: one verification with this one would take too long.</p><p><strong>Who throws it.</strong> keys: <a href="/apoint/reference/@apoint/keys/#generatekeypair"><code>generateKeyPair</code></a>, <a href="/apoint/reference/@apoint/keys/#importprivatekey"><code>importPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importpublickey"><code>importPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaprivatekey"><code>importRsaPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapublickey"><code>importRsaPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapkcs8"><code>importRsaPkcs8</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaspki"><code>importRsaSpki</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>An RSA key must have … to … bits; this one has ….</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/KEY_TOO_LARGE.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KEY_TOO_LARGE = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KEY_TOO_LARGE as default
};
