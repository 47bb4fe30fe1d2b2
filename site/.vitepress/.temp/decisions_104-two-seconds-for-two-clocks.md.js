import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"104. A response may be two seconds earlier than its request","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/104-two-seconds-for-two-clocks.md","filePath":"decisions/104-two-seconds-for-two-clocks.md"}');
const _sfc_main = { name: "decisions/104-two-seconds-for-two-clocks.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="104-a-response-may-be-two-seconds-earlier-than-its-request" tabindex="-1">104. A response may be two seconds earlier than its request <a class="header-anchor" href="#104-a-response-may-be-two-seconds-earlier-than-its-request" aria-label="Permalink to &quot;104. A response may be two seconds earlier than its request&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A verified response that is earlier than its request by more than 2 seconds is refused, with a code of its own and the difference in its message. <code>clockSkew</code> changes it. <code>freshness: &#39;unchecked&#39;</code> accepts every replay, so it switches this off as well unless a skew is given.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>No tolerance: an end that cuts fractions, or a clock that is behind by a tenth of a second, would make outcomes unknown.</li><li>The 5 minutes of freshness: every response of the last 5 minutes could be played, to any order.</li><li>Remember responses: two honest ones may be equal byte for byte within a second, and a process that restarts remembers none.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A recorded response works for two seconds. A client whose clock is ahead by more gets no certain outcome, and reads by how much.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/104-two-seconds-for-two-clocks.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _104TwoSecondsForTwoClocks = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _104TwoSecondsForTwoClocks as default
};
