import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"077. An order is a value: prepare and submit","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/077-an-order-is-a-value-prepare-and-submit.md","filePath":"decisions/077-an-order-is-a-value-prepare-and-submit.md"}');
const _sfc_main = { name: "decisions/077-an-order-is-a-value-prepare-and-submit.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="077-an-order-is-a-value-prepare-and-submit" tabindex="-1">077. An order is a value: prepare and submit <a class="header-anchor" href="#077-an-order-is-a-value-prepare-and-submit" aria-label="Permalink to &quot;077. An order is a value: prepare and submit&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>client.prepare(request)</code> returns <code>{ bizNo, body }</code>, the exact bytes that will be sent. <code>client.submit(order)</code> sends it. <code>issueBenefit</code> is both in a row.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A hook that hands out <code>bizNo</code> and body just before sending: the caller stores in the middle of somebody else&#39;s call, and has no way to send the stored bytes later.</li><li>Keep the orders in the client: storage is the caller&#39;s (<a href="/apoint/decisions/029-client-makes-biz-no.html">029</a>).</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>An order can be stored before the first byte leaves, and submitted again after a crash with the same bytes. The hook <code>beforeSend</code> and its code are gone.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/077-an-order-is-a-value-prepare-and-submit.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _077AnOrderIsAValuePrepareAndSubmit = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _077AnOrderIsAValuePrepareAndSubmit as default
};
