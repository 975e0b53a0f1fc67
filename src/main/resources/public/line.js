// Says so when the line breaks while something is sent; without scripts the browser says it itself.
document.addEventListener('DOMContentLoaded', function () {
  var tell = function (broken) {
    var away = document.getElementById('lijn-weg');
    if (!away) { return; }
    away.hidden = false;
    away.scrollIntoView({block: 'center'});
    // The same files chosen again would otherwise be no change.
    if (broken.target.id === 'bestand') { broken.target.value = ''; }
  };
  ['htmx:sendError', 'htmx:timeout'].forEach(function (name) { document.body.addEventListener(name, tell); });
  document.body.addEventListener('htmx:afterOnLoad', function () {
    var away = document.getElementById('lijn-weg');
    if (away) { away.hidden = true; }
  });
});
