import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"090. DER is read strictly, and in one way","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/090-der-is-read-strictly-and-in-one-way.md","filePath":"decisions/090-der-is-read-strictly-and-in-one-way.md"}');
const _sfc_main = { name: "decisions/090-der-is-read-strictly-and-in-one-way.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="090-der-is-read-strictly-and-in-one-way" tabindex="-1">090. DER is read strictly, and in one way <a class="header-anchor" href="#090-der-is-read-strictly-and-in-one-way" aria-label="Permalink to &quot;090. DER is read strictly, and in one way&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Every element of a key is accounted for: its tag, its place, nothing behind it. The parameters of RSA are NULL. PKCS#8 is of version 1, or of version 2 if it holds the public key, which must be that of the private key; attributes are read and mean nothing. A curve that is named twice is named by P-224 twice. No input is longer than 64 KiB.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Skip what is not needed: two readers can then see two keys in the same bytes.</li><li>Version 2 without a public key: RFC 5958 gives it version 1.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A key has one encoding in each form. Keys from software that leaves out NULL have to be written anew.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/090-der-is-read-strictly-and-in-one-way.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _090DerIsReadStrictlyAndInOneWay = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _090DerIsReadStrictlyAndInOneWay as default
};
