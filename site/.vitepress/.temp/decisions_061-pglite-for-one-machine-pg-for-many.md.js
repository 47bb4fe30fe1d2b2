import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"061. PGlite for one machine, pg for many","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/061-pglite-for-one-machine-pg-for-many.md","filePath":"decisions/061-pglite-for-one-machine-pg-for-many.md"}');
const _sfc_main = { name: "decisions/061-pglite-for-one-machine-pg-for-many.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="061-pglite-for-one-machine-pg-for-many" tabindex="-1">061. PGlite for one machine, <code>pg</code> for many <a class="header-anchor" href="#061-pglite-for-one-machine-pg-for-many" aria-label="Permalink to &quot;061. PGlite for one machine, \`pg\` for many&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The ledger speaks one SQL, with PGlite in the process or with a PostgreSQL server.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Another embedded database for one machine: a second dialect of SQL.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Both are optional packages that are imported when they are asked for. PGlite has no lock between processes, so a file with the number of the owner stands in. It flushes nothing to the disk, so it is promised to survive a killed process and not a loss of power.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/061-pglite-for-one-machine-pg-for-many.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _061PgliteForOneMachinePgForMany = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _061PgliteForOneMachinePgForMany as default
};
