import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"108. The path of a notification follows the tag of the merchant","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/108-the-path-of-a-notification-follows-the-tag.md","filePath":"decisions/108-the-path-of-a-notification-follows-the-tag.md"}');
const _sfc_main = { name: "decisions/108-the-path-of-a-notification-follows-the-tag.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="108-the-path-of-a-notification-follows-the-tag-of-the-merchant" tabindex="-1">108. The path of a notification follows the tag of the merchant <a class="header-anchor" href="#108-the-path-of-a-notification-follows-the-tag-of-the-merchant" aria-label="Permalink to &quot;108. The path of a notification follows the tag of the merchant&quot;">​</a></h1><p>Date: 2026-11-28</p><p>Status: accepted</p><h2 id="decision" tabindex="-1">Decision <a class="header-anchor" href="#decision" aria-label="Permalink to &quot;Decision&quot;">​</a></h2><p><code>notifyPointsBill</code> and <code>createMemberCard</code> are operations like all others (<a href="/apoint/decisions/074-an-operation-is-a-value-with-its-own-validators.html">074</a>). Their <code>path</code> is <code>/points/bill/notify</code> and <code>/points/membercard/create</code>; what stands before it is the partner&#39;s own. A body has the members that are published, and any others. The type of an amount&#39;s <code>value</code> is not published, so it may be a number or a text of digits.</p><h2 id="alternatives" tabindex="-1">Alternatives <a class="header-anchor" href="#alternatives" aria-label="Permalink to &quot;Alternatives&quot;">​</a></h2><ul><li>A function of the tag that returns an operation: the tag is known to the partner&#39;s router and to whoever has the partner&#39;s address, and neither needs it in the operation.</li><li>Guess the members of the membership card from those of <code>createPass</code>: that is another interface, of another server (<a href="/apoint/decisions/030-what-is-not-published-is-not-invented.html">030</a>).</li><li>Refuse <code>null</code>: Java servers write it for absent members, and a refused notification comes back for a day.</li></ul><h2 id="consequence" tabindex="-1">Consequence <a class="header-anchor" href="#consequence" aria-label="Permalink to &quot;Consequence&quot;">​</a></h2><p>A gateway routes by the end of the path. Whoever calls such an operation gives the whole address.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/108-the-path-of-a-notification-follows-the-tag.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const _108ThePathOfANotificationFollowsTheTag = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  _108ThePathOfANotificationFollowsTheTag as default
};
