import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"011. A bare key answers every version, a ring only its own","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/011-bare-key-and-key-ring.md","filePath":"decisions/011-bare-key-and-key-ring.md"}');
const _sfc_main = { name: "decisions/011-bare-key-and-key-ring.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="011-a-bare-key-answers-every-version-a-ring-only-its-own" tabindex="-1">011. A bare key answers every version, a ring only its own <a class="header-anchor" href="#011-a-bare-key-answers-every-version-a-ring-only-its-own" aria-label="Permalink to &quot;011. A bare key answers every version, a ring only its own&quot;">​</a></h1><p>Date: 2026-11-23</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p>A single key verifies messages of any <code>keyVersion</code>. A key ring answers for the versions that it holds; any other version is an error.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Fall back on the latest key for an unknown version: this would undo a rotation.</li><li>Demand a version for a single key: whoever passes one key has named no version to compare with.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Rotation needs a ring.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/011-bare-key-and-key-ring.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _011BareKeyAndKeyRing = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _011BareKeyAndKeyRing as default
};
