import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"036. A CryptoKey serves what it was made for","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/036-a-cryptokey-serves-what-it-was-made-for.md","filePath":"decisions/036-a-cryptokey-serves-what-it-was-made-for.md"}');
const _sfc_main = { name: "decisions/036-a-cryptokey-serves-what-it-was-made-for.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="036-a-cryptokey-serves-what-it-was-made-for" tabindex="-1">036. A CryptoKey serves what it was made for <a class="header-anchor" href="#036-a-cryptokey-serves-what-it-was-made-for" aria-label="Permalink to &quot;036. A CryptoKey serves what it was made for&quot;">​</a></h1><p>Date: 2026-11-24</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A <code>CryptoKey</code> names its algorithm and hash, and is used for these only. An OAEP key with SHA-256 opens no RSAES-PKCS1-v1_5 envelope, on either half.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Export the key and import it for another use: it works on some runtimes and for some keys only.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A key made for the wrong use is refused at once, with a code.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/036-a-cryptokey-serves-what-it-was-made-for.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _036ACryptokeyServesWhatItWasMadeFor = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _036ACryptokeyServesWhatItWasMadeFor as default
};
