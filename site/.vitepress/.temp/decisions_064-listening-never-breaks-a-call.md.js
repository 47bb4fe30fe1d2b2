import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"064. Listening never breaks a call","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/064-listening-never-breaks-a-call.md","filePath":"decisions/064-listening-never-breaks-a-call.md"}');
const _sfc_main = { name: "decisions/064-listening-never-breaks-a-call.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="064-listening-never-breaks-a-call" tabindex="-1">064. Listening never breaks a call <a class="header-anchor" href="#064-listening-never-breaks-a-call" aria-label="Permalink to &quot;064. Listening never breaks a call&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>What a listener throws or rejects with is dropped, and it is not waited for. It is called at once, in order.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Call it later: the active context of the call would be lost.</li><li>Let errors through: a broken log would lose payments.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The time that a listener takes is left out of durations, but it does delay the call.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/064-listening-never-breaks-a-call.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _064ListeningNeverBreaksACall = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _064ListeningNeverBreaksACall as default
};
