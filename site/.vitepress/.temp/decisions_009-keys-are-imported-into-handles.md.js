import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"009. Keys are imported once, into handles","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/009-keys-are-imported-into-handles.md","filePath":"decisions/009-keys-are-imported-into-handles.md"}');
const _sfc_main = { name: "decisions/009-keys-are-imported-into-handles.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="009-keys-are-imported-once-into-handles" tabindex="-1">009. Keys are imported once, into handles <a class="header-anchor" href="#009-keys-are-imported-once-into-handles" aria-label="Permalink to &quot;009. Keys are imported once, into handles&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A key is imported once and used as a handle. A handle knows its algorithm, size and fingerprint, refuses wrong use, and shows no secret when it is printed, inspected, cloned or serialised.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>PEM text on every call: parsing costs more than the signature, and the secret travels through every function.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Wrong keys fail at start-up and not at the first message.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/009-keys-are-imported-into-handles.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _009KeysAreImportedIntoHandles = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _009KeysAreImportedIntoHandles as default
};
