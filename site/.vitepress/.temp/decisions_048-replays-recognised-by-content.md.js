import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"048. A replay is recognised by what was signed","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/048-replays-recognised-by-content.md","filePath":"decisions/048-replays-recognised-by-content.md"}');
const _sfc_main = { name: "decisions/048-replays-recognised-by-content.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="048-a-replay-is-recognised-by-what-was-signed" tabindex="-1">048. A replay is recognised by what was signed <a class="header-anchor" href="#048-a-replay-is-recognised-by-what-was-signed" aria-label="Permalink to &quot;048. A replay is recognised by what was signed&quot;">​</a></h1><p>Date: 2026-11-25</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>The replay guard remembers a digest of the content to be signed: client, time, path and body.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A digest of the signature: from an ECDSA signature (r, s) anybody makes (r, n − s), which verifies as well.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Two honest requests with one body within one second count as one. The later one is answered U, is asked again, and the ledger answers by <code>bizNo</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/048-replays-recognised-by-content.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _048ReplaysRecognisedByContent = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _048ReplaysRecognisedByContent as default
};
