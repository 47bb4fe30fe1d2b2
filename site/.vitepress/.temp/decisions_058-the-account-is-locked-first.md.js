import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"058. The account is locked first","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/058-the-account-is-locked-first.md","filePath":"decisions/058-the-account-is-locked-first.md"}');
const _sfc_main = { name: "decisions/058-the-account-is-locked-first.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="058-the-account-is-locked-first" tabindex="-1">058. The account is locked first <a class="header-anchor" href="#058-the-account-is-locked-first" aria-label="Permalink to &quot;058. The account is locked first&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Every decision in SQL begins with <code>SELECT … FOR UPDATE</code> on the one row with the budgets, under READ COMMITTED, which each BEGIN says.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Claim the <code>bizNo</code> first by <code>INSERT … ON CONFLICT</code>: less waiting, but the budget is everybody&#39;s anyway.</li><li>Serializable isolation: it needs repetitions after failures.</li><li>One statement for lock and look-up: it would look up in the past.</li><li>The database&#39;s default isolation: under a stricter one a decision sees what was there before the lock.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>No deadlock, no repetition, and entries are numbered in order without gaps. Decisions stand in one line, so a database that is far away makes the line slow. A unique index on client and <code>bizNo</code> stands behind it all the same.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/058-the-account-is-locked-first.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _058TheAccountIsLockedFirst = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _058TheAccountIsLockedFirst as default
};
