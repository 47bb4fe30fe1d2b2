import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"098. Two options for two roles","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/098-two-options-for-two-roles.md","filePath":"decisions/098-two-options-for-two-roles.md"}');
const _sfc_main = { name: "decisions/098-two-options-for-two-roles.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="098-two-options-for-two-roles" tabindex="-1">098. Two options for two roles <a class="header-anchor" href="#098-two-options-for-two-roles" aria-label="Permalink to &quot;098. Two options for two roles&quot;">​</a></h1><p>Date: 2026-11-27</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>signingKey</code> of <code>createClient</code> signs requests, and <code>signingKeys</code> of <code>createGateway</code> sign answers. A process with both roles gives each its own key (<a href="/apoint/decisions/084-a-key-per-role.html">084</a>). The sandbox has <code>requestKeys()</code> for the platform&#39;s own requests, and refuses to be given the key of its answers for that.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Mark the role in the key when it is imported: a key that comes from an HSM, a store or another package has no mark, and what matters is which key the other end verifies a role with, which no mark of ours can say.</li><li>Remember in the process which key has which role, and refuse the second role: the other role is mostly in another process, and a platform that has registered one key of a partner for both leaves that partner no choice.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>The rule is kept by whoever hands out keys. The attack matrix shows both: two keys refuse an answer that was turned round, and one key does not (A180 to A182).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/098-two-options-for-two-roles.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _098TwoOptionsForTwoRoles = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _098TwoOptionsForTwoRoles as default
};
