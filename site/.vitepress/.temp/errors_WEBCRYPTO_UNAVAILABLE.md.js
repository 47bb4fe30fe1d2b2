import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"WEBCRYPTO_UNAVAILABLE","description":"","frontmatter":{},"headers":[],"relativePath":"errors/WEBCRYPTO_UNAVAILABLE.md","filePath":"errors/WEBCRYPTO_UNAVAILABLE.md"}');
const _sfc_main = { name: "errors/WEBCRYPTO_UNAVAILABLE.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="webcrypto_unavailable" tabindex="-1">WEBCRYPTO_UNAVAILABLE <a class="header-anchor" href="#webcrypto_unavailable" aria-label="Permalink to &quot;WEBCRYPTO_UNAVAILABLE&quot;">​</a></h1><p>The runtime has no <code>crypto.subtle</code>. Browsers have it only on pages of https: and of localhost.</p><p><strong>What to do.</strong> Load the page over https: or from localhost.</p><p><strong>Who throws it.</strong> keys: <a href="/apoint/reference/@apoint/keys/#importp224spki"><code>importP224Spki</code></a>, <a href="/apoint/reference/@apoint/keys/#generatekeypair"><code>generateKeyPair</code></a>, <a href="/apoint/reference/@apoint/keys/#importprivatekey"><code>importPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importpublickey"><code>importPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaprivatekey"><code>importRsaPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapublickey"><code>importRsaPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapkcs8"><code>importRsaPkcs8</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaspki"><code>importRsaSpki</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>There is no crypto.subtle here. A browser has it only on pages of https: and of localhost; load the page from there.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/WEBCRYPTO_UNAVAILABLE.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WEBCRYPTO_UNAVAILABLE = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WEBCRYPTO_UNAVAILABLE as default
};
