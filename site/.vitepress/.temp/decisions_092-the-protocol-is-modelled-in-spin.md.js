import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"092. The protocol is modelled in SPIN","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/092-the-protocol-is-modelled-in-spin.md","filePath":"decisions/092-the-protocol-is-modelled-in-spin.md"}');
const _sfc_main = { name: "decisions/092-the-protocol-is-modelled-in-spin.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="092-the-protocol-is-modelled-in-spin" tabindex="-1">092. The protocol is modelled in SPIN <a class="header-anchor" href="#092-the-protocol-is-modelled-in-spin" aria-label="Permalink to &quot;092. The protocol is modelled in SPIN&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>model/protocol.pml</code> is a model of both ends, the line, the ledger and an attacker, in Promela. SPIN visits every state of it, within bounds: with all guards, with each guard removed, and with each assumption given up. The continuous integration runs it, and fails when a guard that was removed is not caught.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Quint: its simulator takes random runs, which is no proof. Its exhaustive checkers need a Java runtime and are downloaded at the first use.</li><li>Property tests of the code alone: they find what they happen to try, and cannot show that a guard is needed.</li><li>Trust in arguments: a document claimed that no fresh signed F could be ordered, and the model finds one where replays are accepted.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The model is written by hand beside the code, and nothing compares the two but the table in <a href="/apoint/security.html#the-model">docs/security.md</a>. SPIN and a C compiler come from Debian.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/092-the-protocol-is-modelled-in-spin.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _092TheProtocolIsModelledInSpin = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _092TheProtocolIsModelledInSpin as default
};
