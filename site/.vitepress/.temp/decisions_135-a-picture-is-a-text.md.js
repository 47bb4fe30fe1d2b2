import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"135. A picture is a text","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/135-a-picture-is-a-text.md","filePath":"decisions/135-a-picture-is-a-text.md"}');
const _sfc_main = { name: "decisions/135-a-picture-is-a-text.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="135-a-picture-is-a-text" tabindex="-1">135. A picture is a text <a class="header-anchor" href="#135-a-picture-is-a-text" aria-label="Permalink to &quot;135. A picture is a text&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A block <code>picture</code> in <code>site/content</code> holds a sentence that says what the picture shows, and rows of boxes. The build draws it as SVG in the page, in the colours of the page, with the sentence in its place for those who do not see it. The floors are drawn from the manifests of the packages.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Drawn files: they get out of date, and have one colour scheme.</li><li>Mermaid: it draws in the reader&#39;s browser, with a library of some hundred kilobytes.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A picture is as simple as rows of boxes. What does not fit into that is said in words.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/135-a-picture-is-a-text.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _135APictureIsAText = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _135APictureIsAText as default
};
