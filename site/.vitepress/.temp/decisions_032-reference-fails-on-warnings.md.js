import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"032. TypeDoc in packages mode, with warnings as errors","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/032-reference-fails-on-warnings.md","filePath":"decisions/032-reference-fails-on-warnings.md"}');
const _sfc_main = { name: "decisions/032-reference-fails-on-warnings.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="032-typedoc-in-packages-mode-with-warnings-as-errors" tabindex="-1">032. TypeDoc in packages mode, with warnings as errors <a class="header-anchor" href="#032-typedoc-in-packages-mode-with-warnings-as-errors" aria-label="Permalink to &quot;032. TypeDoc in packages mode, with warnings as errors&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The entry points of the reference come from the <code>exports</code> of each package. A warning fails <code>pnpm reference</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A list of entry points: a new one could be forgotten.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A new door is documented, or the build fails. <a href="/apoint/sources/docs/typedoc-links.mjs.html"><code>typedoc-links.mjs</code></a> resolves a link to a name of another package, such as <code>ApointError</code>, since TypeScript does not read a link at the beginning of <code>@throws</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/032-reference-fails-on-warnings.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _032ReferenceFailsOnWarnings = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _032ReferenceFailsOnWarnings as default
};
