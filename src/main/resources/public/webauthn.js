// A form that a passkey fills in. Without this it shows no button, and says to use the password.
document.querySelectorAll('form[data-passkey]').forEach(function (form) {
  var fault = document.getElementById('passkey-fout');
  form.querySelector('button').hidden = false;
  function bytes(text) {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), function (sign) { return sign.charCodeAt(0); });
  }
  function text(buffer) {
    return btoa(Array.from(new Uint8Array(buffer), function (one) { return String.fromCharCode(one); }).join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }
  function named(one) { return { type: 'public-key', id: bytes(one.id) }; }
  function options() {
    var read = JSON.parse(form.dataset.options);
    read.challenge = bytes(read.challenge);
    if (read.user) { read.user.id = bytes(read.user.id); }
    if (read.allowCredentials) { read.allowCredentials = read.allowCredentials.map(named); }
    if (read.excludeCredentials) { read.excludeCredentials = read.excludeCredentials.map(named); }
    return { publicKey: read };
  }
  function written(made) {
    var said = made.response;
    var response = { clientDataJSON: text(said.clientDataJSON) };
    if (said.attestationObject) {
      response.attestationObject = text(said.attestationObject);
      response.transports = said.getTransports ? said.getTransports() : [];
    } else {
      response.authenticatorData = text(said.authenticatorData);
      response.signature = text(said.signature);
      response.userHandle = said.userHandle ? text(said.userHandle) : undefined;
    }
    return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response: response, clientExtensionResults: {}, authenticatorAttachment: made.authenticatorAttachment || undefined });
  }
  function tell(words) {
    fault.querySelector('p').textContent = words;
    fault.hidden = false;
  }
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    if (!window.PublicKeyCredential) { tell(form.dataset.none); return; }
    fault.hidden = true;
    var make = form.dataset.passkey === 'make';
    (make ? navigator.credentials.create(options()) : navigator.credentials.get(options())).then(function (made) {
      form.elements.antwoord.value = written(made);
      form.submit();
    }).catch(function (no) { tell(no.name === 'InvalidStateError' ? form.dataset.twice : no.name === 'SecurityError' ? form.dataset.none : form.dataset.stopped); });
  });
});
