import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"METHOD_INVALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/METHOD_INVALID.md","filePath":"errors/METHOD_INVALID.md"}');
const _sfc_main = { name: "errors/METHOD_INVALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="method_invalid" tabindex="-1">METHOD_INVALID <a class="header-anchor" href="#method_invalid" aria-label="Permalink to &quot;METHOD_INVALID&quot;">​</a></h1><p>The method is not an HTTP method in upper case, or it is GET, HEAD, CONNECT or TRACE.</p><p><strong>What to do.</strong> Pass the method as it is sent, e.g. <code>POST</code>. Every request on this wire has a body.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> canonical-request: <a href="/apoint/reference/@apoint/canonical-request.html#canonicalrequest"><code>canonicalRequest</code></a>; client: <a href="/apoint/reference/@apoint/client/#client"><code>Client.call</code></a>; sandbox: <a href="/apoint/reference/@apoint/sandbox/#sandbox"><code>Sandbox.notify</code></a>.</p><p><strong>Who passes it on.</strong> message: <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>, <a href="/apoint/reference/@apoint/message/#writerequest"><code>writeRequest</code></a>, <a href="/apoint/reference/@apoint/message/#writeresponse"><code>writeResponse</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The method must be an HTTP method in upper case, such as POST.</span></span>
<span class="line"><span>GET, HEAD, CONNECT and TRACE are not supported: every request on this wire has a body.</span></span>
<span class="line"><span>A notification has a body, so its operation cannot use GET, HEAD, CONNECT, TRACE or TRACK.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/METHOD_INVALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const METHOD_INVALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  METHOD_INVALID as default
};
