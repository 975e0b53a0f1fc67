// The QR code of a letter carries the code behind the #, which a browser never sends: it is put in the field and taken out of the address.
(function () {
  var field = document.querySelector('input[data-letter]');
  var code = location.hash.slice(1);
  if (field && !field.value && /^[0-9A-Z]{12}$/.test(code)) {
    field.value = code.match(/.{4}/g).join('-');
  }
  if (location.hash && history.replaceState) {
    history.replaceState(null, '', location.pathname);
  }
})();
