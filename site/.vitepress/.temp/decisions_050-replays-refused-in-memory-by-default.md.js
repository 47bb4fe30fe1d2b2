import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"050. Replays are refused by default, from the memory of the process","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/050-replays-refused-in-memory-by-default.md","filePath":"decisions/050-replays-refused-in-memory-by-default.md"}');
const _sfc_main = { name: "decisions/050-replays-refused-in-memory-by-default.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="050-replays-are-refused-by-default-from-the-memory-of-the-process" tabindex="-1">050. Replays are refused by default, from the memory of the process <a class="header-anchor" href="#050-replays-are-refused-by-default-from-the-memory-of-the-process" aria-label="Permalink to &quot;050. Replays are refused by default, from the memory of the process&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Without any option a gateway refuses a request that it has seen within the time of freshness. When its memory is full of claims that still count, it refuses.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A store by default: it would be one more thing to run before anything works.</li><li>Forget the oldest claim under load: whoever makes load lets a replay pass.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Several processes need a shared guard. A shared store can be down, and only its owner can say whether points wait or replays pass, so <code>whenDown</code> has no default. Without freshness a claim could never be forgotten, so there is no default guard then. The sandbox takes replays, because nothing is published of the platform refusing them; <code>gateway: { replay }</code> makes it refuse.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/050-replays-refused-in-memory-by-default.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _050ReplaysRefusedInMemoryByDefault = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _050ReplaysRefusedInMemoryByDefault as default
};
