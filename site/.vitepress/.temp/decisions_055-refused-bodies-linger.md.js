import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"055. A refusal before the end of a body closes the connection, one second later","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/055-refused-bodies-linger.md","filePath":"decisions/055-refused-bodies-linger.md"}');
const _sfc_main = { name: "decisions/055-refused-bodies-linger.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="055-a-refusal-before-the-end-of-a-body-closes-the-connection-one-second-later" tabindex="-1">055. A refusal before the end of a body closes the connection, one second later <a class="header-anchor" href="#055-a-refusal-before-the-end-of-a-body-closes-the-connection-one-second-later" aria-label="Permalink to &quot;055. A refusal before the end of a body closes the connection, one second later&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>When a request is refused before its body has come, the answer is sent and the connection is closed after a second.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Keep the connection: the rest of the body would be taken for the next request.</li><li>Close at once: the connection would be reset under a client that is still sending, and the refusal lost.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A refused upload holds a socket for one more second.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/055-refused-bodies-linger.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _055RefusedBodiesLinger = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _055RefusedBodiesLinger as default
};
