import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"KEY_UNAVAILABLE","description":"","frontmatter":{},"headers":[],"relativePath":"errors/KEY_UNAVAILABLE.md","filePath":"errors/KEY_UNAVAILABLE.md"}');
const _sfc_main = { name: "errors/KEY_UNAVAILABLE.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="key_unavailable" tabindex="-1">KEY_UNAVAILABLE <a class="header-anchor" href="#key_unavailable" aria-label="Permalink to &quot;KEY_UNAVAILABLE&quot;">​</a></h1><p>Your <code>KeyUnwrapper</code> reports that the HSM or KMS that holds the key cannot be reached.</p><p><strong>What to do.</strong> Restore the HSM or KMS and repeat. Any other error of a <code>KeyUnwrapper</code> becomes <code>ENVELOPE_OPEN_FAILED</code>.</p><p><strong>HTTP status of an unsigned refusal.</strong> 500</p><p><strong>Who throws it.</strong> Your own code.</p><p><strong>Who passes it on.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>; message: <a href="/apoint/reference/@apoint/message/#verifiedrequest"><code>VerifiedRequest.open</code></a>, <a href="/apoint/reference/@apoint/message/#verifiedresponse"><code>VerifiedResponse.open</code></a>; rsa-aes-envelope: <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#open"><code>open</code></a>, <a href="/apoint/reference/@apoint/rsa-aes-envelope.html#rsaaes"><code>RsaAes.open</code></a>.</p><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/KEY_UNAVAILABLE.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KEY_UNAVAILABLE = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KEY_UNAVAILABLE as default
};
