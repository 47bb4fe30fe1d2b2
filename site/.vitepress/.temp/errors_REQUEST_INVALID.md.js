import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"REQUEST_INVALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/REQUEST_INVALID.md","filePath":"errors/REQUEST_INVALID.md"}');
const _sfc_main = { name: "errors/REQUEST_INVALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="request_invalid" tabindex="-1">REQUEST_INVALID <a class="header-anchor" href="#request_invalid" aria-label="Permalink to &quot;REQUEST_INVALID&quot;">​</a></h1><p>The request body breaks a rule of its endpoint.</p><p><strong>What to do.</strong> Read <code>faults</code>: each has a path and what is expected there. The client has sent nothing.</p><p><strong>Who throws it.</strong> benefit-issue-types: <a href="/apoint/reference/@apoint/benefit-issue-types/validate.html#requestvalidator"><code>RequestValidator</code></a>, <a href="/apoint/reference/@apoint/benefit-issue-types/validate.html#validaterequest"><code>validateRequest</code></a>; client: <a href="/apoint/reference/@apoint/client/#client"><code>Client.prepare</code></a>, <a href="/apoint/reference/@apoint/client/#client"><code>Client.submit</code></a>, <a href="/apoint/reference/@apoint/client/#client"><code>Client.issueBenefit</code></a>, <a href="/apoint/reference/@apoint/client/#client"><code>Client.call</code></a>; sandbox: <a href="/apoint/reference/@apoint/sandbox/#sandbox"><code>Sandbox.notify</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The … body is not valid at …; the error&#39;s faults say why.</span></span>
<span class="line"><span>The body is not valid; the faults of this error say why.</span></span>
<span class="line"><span>The validator refused the request, or JSON cannot write it; see the cause.</span></span>
<span class="line"><span>The body must be an object that JSON can write.</span></span>
<span class="line"><span>The request would be changed by being written; see the faults.</span></span>
<span class="line"><span>The validator refused the body, or JSON cannot write it; see the cause.</span></span>
<span class="line"><span>The body of a notification must be an object that JSON can write.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/REQUEST_INVALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const REQUEST_INVALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  REQUEST_INVALID as default
};
