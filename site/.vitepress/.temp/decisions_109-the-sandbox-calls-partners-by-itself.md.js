import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"109. The sandbox calls partners by itself, not by the client","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/109-the-sandbox-calls-partners-by-itself.md","filePath":"decisions/109-the-sandbox-calls-partners-by-itself.md"}');
const _sfc_main = { name: "decisions/109-the-sandbox-calls-partners-by-itself.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="109-the-sandbox-calls-partners-by-itself-not-by-the-client" tabindex="-1">109. The sandbox calls partners by itself, not by the client <a class="header-anchor" href="#109-the-sandbox-calls-partners-by-itself-not-by-the-client" aria-label="Permalink to &quot;109. The sandbox calls partners by itself, not by the client&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>sandbox.notify</code> writes, sends and verifies with <code>@apoint/message</code> on connections of <code>node:http</code>. It signs with <code>requestKeys()</code>, and its caller names the partner&#39;s keys for answers. A notification is delivered by a verified answer with <code>SUCCESS</code>, S and an HTTP status of 2xx. Whatever happens after the first byte is an outcome, with one entry for each attempt.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>Use <code>@apoint/client</code>: its retries, its header names and its outcomes are those of a partner, its tests use the sandbox, and it would come with every sandbox.</li><li>Use <code>fetch</code>: it keeps connections that a partner has closed between two attempts, and decides itself how names are spelled.</li><li>Verify the answers with the client&#39;s key for requests: that is the one key for two roles that <a href="/apoint/decisions/098-two-options-for-two-roles.html">098</a> is against.</li><li>Take a <code>SUCCESS</code> under any HTTP status: no page says what the platform does with it, and a gateway that relies on it may be notified for a day.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>Waits are real by default: a day and more. <code>timesFaster</code>, <code>maximumAttempts</code>, a <code>signal</code> and closing the sandbox end them sooner.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/109-the-sandbox-calls-partners-by-itself.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _109TheSandboxCallsPartnersByItself = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _109TheSandboxCallsPartnersByItself as default
};
