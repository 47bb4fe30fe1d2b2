import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Entries of @apoint/benefit-issue-types","description":"","frontmatter":{},"headers":[],"relativePath":"reference/@apoint/benefit-issue-types/entries.md","filePath":"reference/@apoint/benefit-issue-types/entries.md"}');
const _sfc_main = { name: "reference/@apoint/benefit-issue-types/entries.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="entries-of-apointbenefit-issue-types" tabindex="-1">Entries of @apoint/benefit-issue-types <a class="header-anchor" href="#entries-of-apointbenefit-issue-types" aria-label="Permalink to &quot;Entries of @apoint/benefit-issue-types&quot;">​</a></h1><h2 id="modules" tabindex="-1">Modules <a class="header-anchor" href="#modules" aria-label="Permalink to &quot;Modules&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Module</th><th>Description</th></tr></thead><tbody><tr><td><a href="/apoint/reference/@apoint/benefit-issue-types/endpoint.html">endpoint</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/benefit-issue-types/">main entry</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/benefit-issue-types/operations/create-member-card.html">operations/create-member-card</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/benefit-issue-types/operations/inquire-benefit.html">operations/inquire-benefit</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/benefit-issue-types/operations/issue-benefit.html">operations/issue-benefit</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/benefit-issue-types/operations/notify-points-bill.html">operations/notify-points-bill</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/benefit-issue-types/operations/redeem-benefit.html">operations/redeem-benefit</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/benefit-issue-types/result-codes.html">result-codes</a></td><td>-</td></tr><tr><td><a href="/apoint/reference/@apoint/benefit-issue-types/validate.html">validate</a></td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("reference/@apoint/benefit-issue-types/entries.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const entries = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  entries as default
};
