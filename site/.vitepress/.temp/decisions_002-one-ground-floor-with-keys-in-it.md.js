import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"002. One ground floor, with keys in it","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/002-one-ground-floor-with-keys-in-it.md","filePath":"decisions/002-one-ground-floor-with-keys-in-it.md"}');
const _sfc_main = { name: "decisions/002-one-ground-floor-with-keys-in-it.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="002-one-ground-floor-with-keys-in-it" tabindex="-1">002. One ground floor, with keys in it <a class="header-anchor" href="#002-one-ground-floor-with-keys-in-it" aria-label="Permalink to &quot;002. One ground floor, with keys in it&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: superseded by <a href="/apoint/decisions/079-keys-are-a-package-and-a-key-brings-its-operations.html">079</a></p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The ground floor, <code>primitives</code>, is one package with subpaths. It holds errors, base64 and percent text, and everything about keys.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Many small packages: their parts changed together, so each change would have been several releases.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Keys grew to most of the package, and the ground floor was no longer a floor for everybody.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/002-one-ground-floor-with-keys-in-it.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _002OneGroundFloorWithKeysInIt = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _002OneGroundFloorWithKeysInIt as default
};
