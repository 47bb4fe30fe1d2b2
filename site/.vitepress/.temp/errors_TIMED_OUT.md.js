import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"TIMED_OUT","description":"","frontmatter":{},"headers":[],"relativePath":"errors/TIMED_OUT.md","filePath":"errors/TIMED_OUT.md"}');
const _sfc_main = { name: "errors/TIMED_OUT.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="timed_out" tabindex="-1">TIMED_OUT <a class="header-anchor" href="#timed_out" aria-label="Permalink to &quot;TIMED_OUT&quot;">​</a></h1><p>The call or one attempt took longer than allowed. At a gateway: the body did not come in time.</p><p><strong>What to do.</strong> Do as for <code>ABORTED</code>. If it happens often, raise <code>timeoutMilliseconds</code> or <code>attemptTimeoutMilliseconds</code>.</p><p><strong>HTTP status of an unsigned refusal.</strong> 408</p><p><strong>Who throws it.</strong> client: <a href="/apoint/reference/@apoint/client/#client"><code>Client.submit</code></a>, <a href="/apoint/reference/@apoint/client/#client"><code>Client.issueBenefit</code></a>, <a href="/apoint/reference/@apoint/client/#client"><code>Client.call</code></a>; gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; sandbox.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>There was no outcome within … ms.</span></span>
<span class="line"><span>The body did not come within … ms.</span></span>
<span class="line"><span>The partner gave no whole answer within attemptTimeoutMilliseconds.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/TIMED_OUT.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TIMED_OUT = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TIMED_OUT as default
};
