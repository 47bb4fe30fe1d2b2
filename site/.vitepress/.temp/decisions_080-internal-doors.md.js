import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"080. Internal doors are ./internal/*","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/080-internal-doors.md","filePath":"decisions/080-internal-doors.md"}');
const _sfc_main = { name: "decisions/080-internal-doors.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="080-internal-doors-are-internal" tabindex="-1">080. Internal doors are <code>./internal/*</code> <a class="header-anchor" href="#080-internal-doors-are-internal" aria-label="Permalink to &quot;080. Internal doors are \`./internal/*\`&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>What our own packages share, and users do not need, is exported under <code>./internal/*</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Public subpaths such as <code>/pair-list</code>: users would rely on them, and they could not change.</li><li>A private package for it: the published packages depend on it, so it would be published too.</li><li>Copies in each package: they drift apart.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Internal doors may change in any release. The name says so in every import.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/080-internal-doors.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _080InternalDoors = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _080InternalDoors as default
};
