/* Recount embeds, host side. Sizes the frames of this site that it finds on the page, now and later, to the height they report.
   Its address (/embed/v1.js) and its behaviour never change: a page that includes it today must work for ever.
   It believes a height only from the window of such a frame, and only while that shows a page of this site. Licence: MIT. */
(function () {
  var script = document.currentScript || document.querySelector('script[src*="/embed/v1.js"]');
  var base = script ? script.src.split('v1.js')[0] : '';
  var origin = base.split('/', 3).join('/');
  // A page in a sandbox has no origin: that is believed of a frame whose own attributes put it into one, and of no other.
  function ours(frame, from) {
    var sandbox = frame.getAttribute('sandbox');
    return from === origin || (from === 'null' && sandbox !== null && !/allow-same-origin/i.test(sandbox));
  }
  // Those in open shadow roots too.
  function each(run, root) {
    Array.prototype.forEach.call(root.querySelectorAll('*'), function (el) {
      if (el.shadowRoot) each(run, el.shadowRoot);
      if (el.tagName === 'IFRAME' && base && el.src.indexOf(base) === 0) run(el);
    });
  }
  // Borders and padding, where the page counts them into a height.
  function edges(frame) {
    var style = getComputedStyle(frame);
    if (style.boxSizing !== 'border-box') return 0;
    return ['paddingTop', 'paddingBottom', 'borderTopWidth', 'borderBottomWidth'].reduce(function (sum, name) {
      return sum + (parseFloat(style[name]) || 0);
    }, 0);
  }
  addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
    var height = Math.ceil(data.height);
    if (!(height > 0 && height < 20000)) return;
    each(function (frame) {
      if (frame.contentWindow === event.source && ours(frame, event.origin)) frame.style.height = height + edges(frame) + 'px';
    }, document);
  });
  each(function (frame) {
    if (frame.contentWindow) frame.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
  }, document);
})();
