import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"CLIENT_ID_INVALID","description":"","frontmatter":{},"headers":[],"relativePath":"errors/CLIENT_ID_INVALID.md","filePath":"errors/CLIENT_ID_INVALID.md"}');
const _sfc_main = { name: "errors/CLIENT_ID_INVALID.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="client_id_invalid" tabindex="-1">CLIENT_ID_INVALID <a class="header-anchor" href="#client_id_invalid" aria-label="Permalink to &quot;CLIENT_ID_INVALID&quot;">​</a></h1><p>The <code>Client-Id</code> is not 1 to 64 letters, digits, <code>_</code> or <code>-</code>.</p><p><strong>What to do.</strong> Use the ID exactly as AlipayHK gave it.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> canonical-request: <a href="/apoint/reference/@apoint/canonical-request.html#canonicalrequest"><code>canonicalRequest</code></a>, <a href="/apoint/reference/@apoint/canonical-request.html#checkclientid"><code>checkClientId</code></a>.</p><p><strong>Who passes it on.</strong> client: <a href="/apoint/reference/@apoint/client/#createclient"><code>createClient</code></a>; gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#claimrequest"><code>claimRequest</code></a>, <a href="/apoint/reference/@apoint/message/#claimedmessage"><code>ClaimedMessage.verify</code></a>, <a href="/apoint/reference/@apoint/message/#writerequest"><code>writeRequest</code></a>, <a href="/apoint/reference/@apoint/message/#writeresponse"><code>writeResponse</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The Client-Id must be 1 to 64 letters, digits, underscores or dashes.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/CLIENT_ID_INVALID.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CLIENT_ID_INVALID = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CLIENT_ID_INVALID as default
};
