import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"035. A fingerprint may be absent","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/035-a-fingerprint-may-be-absent.md","filePath":"decisions/035-a-fingerprint-may-be-absent.md"}');
const _sfc_main = { name: "decisions/035-a-fingerprint-may-be-absent.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="035-a-fingerprint-may-be-absent" tabindex="-1">035. A fingerprint may be absent <a class="header-anchor" href="#035-a-fingerprint-may-be-absent" aria-label="Permalink to &quot;035. A fingerprint may be absent&quot;">​</a></h1><p>Date: 2026-11-24</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>fingerprint</code> is <code>undefined</code> for a WebCrypto key that is not extractable, because WebCrypto does not tell its public half.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Refuse such keys: they are the safest ones in a browser.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Code that compares fingerprints has to treat the absent one.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/035-a-fingerprint-may-be-absent.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _035AFingerprintMayBeAbsent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _035AFingerprintMayBeAbsent as default
};
