import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"065. Each event ends a stage","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/065-each-event-ends-a-stage.md","filePath":"decisions/065-each-event-ends-a-stage.md"}');
const _sfc_main = { name: "decisions/065-each-event-ends-a-stage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="065-each-event-ends-a-stage" tabindex="-1">065. Each event ends a stage <a class="header-anchor" href="#065-each-event-ends-a-stage" aria-label="Permalink to &quot;065. Each event ends a stage&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>durationMilliseconds</code> is the time since the event before. The stages of a call add up to its <code>totalMilliseconds</code>.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Pairs of begin and end: twice as many events, and time between pairs is forgotten.</li><li>The wall clock: a clock that is set back makes negative stages.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Durations come from a monotonic clock; <code>time</code> comes from the clock of the message&#39;s own time.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/065-each-event-ends-a-stage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _065EachEventEndsAStage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _065EachEventEndsAStage as default
};
