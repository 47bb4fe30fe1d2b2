import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"KEY_CURVE_UNSUPPORTED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/KEY_CURVE_UNSUPPORTED.md","filePath":"errors/KEY_CURVE_UNSUPPORTED.md"}');
const _sfc_main = { name: "errors/KEY_CURVE_UNSUPPORTED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="key_curve_unsupported" tabindex="-1">KEY_CURVE_UNSUPPORTED <a class="header-anchor" href="#key_curve_unsupported" aria-label="Permalink to &quot;KEY_CURVE_UNSUPPORTED&quot;">​</a></h1><p>The EC key is not on P-224, or does not name its curve.</p><p><strong>What to do.</strong> Make a key on P-224 (secp224r1) that names the curve by its identifier.</p><p><strong>Who throws it.</strong> keys: <a href="/apoint/reference/@apoint/keys/#importprivatekey"><code>importPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importpublickey"><code>importPublicKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsaprivatekey"><code>importRsaPrivateKey</code></a>, <a href="/apoint/reference/@apoint/keys/#importrsapublickey"><code>importRsaPublicKey</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The EC key must be on P-224 (secp224r1) and must name the curve by its identifier.</span></span>
<span class="line"><span>The crv of the JWK must be P-224.</span></span>
<span class="line"><span>The EC private key does not name its curve; export it with the identifier of P-224.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/KEY_CURVE_UNSUPPORTED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KEY_CURVE_UNSUPPORTED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KEY_CURVE_UNSUPPORTED as default
};
