import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"028. https:, or this machine","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/028-https-or-this-machine.md","filePath":"decisions/028-https-or-this-machine.md"}');
const _sfc_main = { name: "decisions/028-https-or-this-machine.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="028-https-or-this-machine" tabindex="-1">028. <code>https:</code>, or this machine <a class="header-anchor" href="#028-https-or-this-machine" aria-label="Permalink to &quot;028. \`https:\`, or this machine&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The client takes <code>http:</code> for this machine only. <code>transport: &#39;plaintext-allowed&#39;</code> lifts that.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Trust the signatures alone: they do not bind a response to its request, so the connection has to (<a href="/apoint/promises.html">SECURITY.md</a>).</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A test environment without TLS needs the word.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/028-https-or-this-machine.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _028HttpsOrThisMachine = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _028HttpsOrThisMachine as default
};
