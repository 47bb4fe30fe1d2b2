import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"071. Error messages are short, and stay in the bundle","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/071-messages-stay-in-the-bundle.md","filePath":"decisions/071-messages-stay-in-the-bundle.md"}');
const _sfc_main = { name: "decisions/071-messages-stay-in-the-bundle.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="071-error-messages-are-short-and-stay-in-the-bundle" tabindex="-1">071. Error messages are short, and stay in the bundle <a class="header-anchor" href="#071-error-messages-are-short-and-stay-in-the-bundle" aria-label="Permalink to &quot;071. Error messages are short, and stay in the bundle&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>Messages were shortened and not taken out of bundles. They are a sixth of the smallest ones.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Codes only: a message that is not in the bundle helps nobody in production.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Every new sentence at a throw site costs bytes. Longer advice goes to a table (<a href="/apoint/decisions/078-one-table-of-codes.html">078</a>).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/071-messages-stay-in-the-bundle.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _071MessagesStayInTheBundle = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _071MessagesStayInTheBundle as default
};
