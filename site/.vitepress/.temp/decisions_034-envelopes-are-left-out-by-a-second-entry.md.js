import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"034. Envelopes are left out by a second entry","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/034-envelopes-are-left-out-by-a-second-entry.md","filePath":"decisions/034-envelopes-are-left-out-by-a-second-entry.md"}');
const _sfc_main = { name: "decisions/034-envelopes-are-left-out-by-a-second-entry.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="034-envelopes-are-left-out-by-a-second-entry" tabindex="-1">034. Envelopes are left out by a second entry <a class="header-anchor" href="#034-envelopes-are-left-out-by-a-second-entry" aria-label="Permalink to &quot;034. Envelopes are left out by a second entry&quot;">​</a></h1><p>Date: 2026-11-24</p><p>Status: superseded by <a href="/apoint/decisions/073-what-is-optional-is-a-value.html">073</a></p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>@apoint/message/signed</code> and <code>@apoint/client/signed</code> are entries without envelopes. Both entries put the same functions together from layers that are passed as values.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>An option: it chooses when the program runs, and the bundler has put everything in by then.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Two entries to document and test, twins of functions (<code>createClientOver</code>), and an indirection to follow in every call.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/034-envelopes-are-left-out-by-a-second-entry.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _034EnvelopesAreLeftOutByASecondEntry = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _034EnvelopesAreLeftOutByASecondEntry as default
};
