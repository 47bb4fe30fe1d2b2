import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"001. Floors, and a package for each layer","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/001-floors-and-a-package-for-each-layer.md","filePath":"decisions/001-floors-and-a-package-for-each-layer.md"}');
const _sfc_main = { name: "decisions/001-floors-and-a-package-for-each-layer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="001-floors-and-a-package-for-each-layer" tabindex="-1">001. Floors, and a package for each layer <a class="header-anchor" href="#001-floors-and-a-package-for-each-layer" aria-label="Permalink to &quot;001. Floors, and a package for each layer&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Each layer of the wire is a package. A package imports only from packages on lower floors.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>One package with subpaths: nobody could install or audit one layer alone.</li><li>Packages that import each other freely: <code>signature-header</code> would soon bring AES along.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p><code>signature-header</code> knows no AES, and can be installed, read and measured alone. A test follows all imports and fails on one that goes up or sideways.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/001-floors-and-a-package-for-each-layer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _001FloorsAndAPackageForEachLayer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _001FloorsAndAPackageForEachLayer as default
};
