import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"084. A key per role","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/084-a-key-per-role.md","filePath":"decisions/084-a-key-per-role.md"}');
const _sfc_main = { name: "decisions/084-a-key-per-role.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="084-a-key-per-role" tabindex="-1">084. A key per role <a class="header-anchor" href="#084-a-key-per-role" aria-label="Permalink to &quot;084. A key per role&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A key signs either requests or answers, and another key opens envelopes. Nothing is signed for a sender whose own signature has not been verified. A response whose time is earlier than its request&#39;s, by more than a skew, is refused.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>One key for everything: requests and responses share one format (<a href="/apoint/protocol.html#31-one-format-for-both-directions">protocol 3.1</a>), so whoever gets a response signed to a line of his choosing has a signed request.</li><li>Sign refusals for everybody who names a known client: this signs for strangers.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A refusal before the request&#39;s own signature and time hold goes without a signature, with a 4xx or 500. A client takes it for an unknown outcome, as it does every unsigned one. A mistake of the partner&#39;s, such as the wrong key, therefore shows as an HTTP status and a code that nobody signed.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/084-a-key-per-role.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _084AKeyPerRole = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _084AKeyPerRole as default
};
