import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"106. Retry-After never ends a call","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/106-retry-after-never-ends-a-call.md","filePath":"decisions/106-retry-after-never-ends-a-call.md"}');
const _sfc_main = { name: "decisions/106-retry-after-never-ends-a-call.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="106-retry-after-never-ends-a-call" tabindex="-1">106. <code>Retry-After</code> never ends a call <a class="header-anchor" href="#106-retry-after-never-ends-a-call" aria-label="Permalink to &quot;106. \`Retry-After\` never ends a call&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>An unsigned <code>Retry-After</code> lengthens a wait up to an equal share of the time left. It never ends the repetition.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>End the call if the wait is longer than the time left: any proxy, or an attacker, ends every repetition with one header.</li><li>A fixed limit: with a short time limit of the call it would still end it, with a long one it would be ignored too early.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>An honest server that asks for a longer wait is asked again sooner than it wants, at most three times in 30 seconds by default.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/106-retry-after-never-ends-a-call.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _106RetryAfterNeverEndsACall = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _106RetryAfterNeverEndsACall as default
};
