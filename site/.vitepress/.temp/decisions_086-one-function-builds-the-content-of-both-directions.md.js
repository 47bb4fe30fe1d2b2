import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"086. One function builds the content of both directions","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/086-one-function-builds-the-content-of-both-directions.md","filePath":"decisions/086-one-function-builds-the-content-of-both-directions.md"}');
const _sfc_main = { name: "decisions/086-one-function-builds-the-content-of-both-directions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="086-one-function-builds-the-content-of-both-directions" tabindex="-1">086. One function builds the content of both directions <a class="header-anchor" href="#086-one-function-builds-the-content-of-both-directions" aria-label="Permalink to &quot;086. One function builds the content of both directions&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>canonicalRequest</code> builds the content of a request and of a response. A response has the method, URI and client of its request, and a time and body of its own.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A <code>canonicalResponse</code> beside it: the format is the same (<a href="/apoint/protocol.html#31-one-format-for-both-directions">protocol 3.1</a>), so it was the same function with another name.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p><code>canonicalResponse</code> and <code>CanonicalResponseFields</code> are gone. So is <code>encodePercent</code>: a header writes the three special characters of base64 itself, and nothing else on this wire is percent-encoded.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/086-one-function-builds-the-content-of-both-directions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _086OneFunctionBuildsTheContentOfBothDirections = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _086OneFunctionBuildsTheContentOfBothDirections as default
};
