import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"014. Signing uses the calling thread for one, the thread pool for several","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/014-signing-adapts-to-load.md","filePath":"decisions/014-signing-adapts-to-load.md"}');
const _sfc_main = { name: "decisions/014-signing-adapts-to-load.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="014-signing-uses-the-calling-thread-for-one-the-thread-pool-for-several" tabindex="-1">014. Signing uses the calling thread for one, the thread pool for several <a class="header-anchor" href="#014-signing-uses-the-calling-thread-for-one-the-thread-pool-for-several" aria-label="Permalink to &quot;014. Signing uses the calling thread for one, the thread pool for several&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>On Node a signature alone is made on the calling thread. Several that are asked for in one turn of the event loop, or while others are under way, go to the thread pool. On one core they are made on the calling thread, in a row.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Always the calling thread: one core works, the others wait.</li><li>Always the pool: a pool thread takes longer to wake up than the signature takes.</li><li>Look at one microtask and not at one turn: a server meets its requests one after another, so the pool was never used.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p><code>sign</code> waits for the turn to end (<code>setImmediate</code>, some microseconds). Verification stays on the calling thread: with RSA it takes less time than the way to another thread. A server on one core went from 0.60 to about 0.66 of what the cryptography alone allows.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/014-signing-adapts-to-load.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _014SigningAdaptsToLoad = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _014SigningAdaptsToLoad as default
};
