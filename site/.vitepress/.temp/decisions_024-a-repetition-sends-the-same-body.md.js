import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"024. A repetition sends the same body","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/024-a-repetition-sends-the-same-body.md","filePath":"decisions/024-a-repetition-sends-the-same-body.md"}');
const _sfc_main = { name: "decisions/024-a-repetition-sends-the-same-body.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="024-a-repetition-sends-the-same-body" tabindex="-1">024. A repetition sends the same body <a class="header-anchor" href="#024-a-repetition-sends-the-same-body" aria-label="Permalink to &quot;024. A repetition sends the same body&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The body is written once for each call. A repetition renews the time, the signature and the envelope.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Write the body anew: a clock, another order of members or a new <code>bizNo</code> would make two requests of one.</li><li>Wait for the next second before a repetition: each lost answer would cost a second.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A repetition within the second of the attempt before carries the next second. With four attempts a time may be three seconds ahead, less than two clocks may differ anyway.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/024-a-repetition-sends-the-same-body.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _024ARepetitionSendsTheSameBody = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _024ARepetitionSendsTheSameBody as default
};
