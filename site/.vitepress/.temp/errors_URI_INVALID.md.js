import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"URI_INVALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/URI_INVALID.md","filePath":"errors/URI_INVALID.md"}');
const _sfc_main = { name: "errors/URI_INVALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="uri_invalid" tabindex="-1">URI_INVALID <a class="header-anchor" href="#uri_invalid" aria-label="Permalink to &quot;URI_INVALID&quot;">​</a></h1><p>The URI is not a path with its query, or URL parsing would change it.</p><p><strong>What to do.</strong> Pass path and query as they are sent: a leading <code>/</code>, no host, no fragment, no blank. Percent-encode the rest.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> canonical-request: <a href="/apoint/reference/@apoint/canonical-request.html#canonicalrequest"><code>canonicalRequest</code></a>; client: <a href="/apoint/reference/@apoint/client/#client"><code>Client.call</code></a>.</p><p><strong>Who passes it on.</strong> message: <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>, <a href="/apoint/reference/@apoint/message/#writerequest"><code>writeRequest</code></a>, <a href="/apoint/reference/@apoint/message/#writeresponse"><code>writeResponse</code></a>; sandbox: <a href="/apoint/reference/@apoint/sandbox/#sandbox"><code>Sandbox.notify</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The URI must be path and query as sent, percent-encoded to ASCII: no host, fragment or blank.</span></span>
<span class="line"><span>The path of the operation must begin with / and be normalised, percent-encoded and without a fragment.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/URI_INVALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const URI_INVALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  URI_INVALID as default
};
