import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse(`{"title":"099. A client's share of the replay memory is as much as is free","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/099-a-share-of-the-replay-memory.md","filePath":"decisions/099-a-share-of-the-replay-memory.md"}`);
const _sfc_main = { name: "decisions/099-a-share-of-the-replay-memory.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="099-a-clients-share-of-the-replay-memory-is-as-much-as-is-free" tabindex="-1">099. A client&#39;s share of the replay memory is as much as is free <a class="header-anchor" href="#099-a-clients-share-of-the-replay-memory-is-as-much-as-is-free" aria-label="Permalink to &quot;099. A client&#39;s share of the replay memory is as much as is free&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A client can hold no more claims in the memory of a process than are still free. The memory counts time by a clock that never goes back. For each client it keeps the latest expiry that it has forgotten, and answers <code>false</code> to what expires no later: that may have come before.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A fixed share for each client: a gateway with one client would use a part of its memory only, and with more clients than shares the memory is full all the same.</li><li>Forget the oldest claims of a greedy client: that lets its replays pass, and anybody can send those.</li><li>Keep claims for twice the tolerance, in case a clock is wrong: twice the memory, and a clock that is wrong by more than the tolerance is still not covered.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>One client alone gets half of <code>maximumEntries</code>, two a third each, and there is always some room for another one. A request that has not come before may be told <code>REQUEST_REPLAYED</code> after the clock was set back; its client asks again with a new time.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/099-a-share-of-the-replay-memory.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _099AShareOfTheReplayMemory = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _099AShareOfTheReplayMemory as default
};
