/* Thousands of dots on one canvas: drawn in one go, so that filters and panning stay smooth. Needs Leaflet. */
/** @typedef {NationalRow & { lat: number, lon: number }} NationalDot an entry whose position is known */
/** @typedef {L.Layer & { show: (rows: NationalRow[]) => void }} NationalDots */

(() => {
  "use strict";
  const FAR_ZOOM = 8;
  const NEAR = 14;

  /** @param {HTMLCanvasElement} canvas @param {L.Point[]} points @param {L.Point} size @param {number} radius */
  function paint(canvas, points, size, radius) {
    const ratio = window.devicePixelRatio || 1;
    Object.assign(canvas, { width: size.x * ratio, height: size.y * ratio });
    Object.assign(canvas.style, { width: `${size.x}px`, height: `${size.y}px` });
    const pen = canvas.getContext("2d");
    if (!pen) return;
    pen.scale(ratio, ratio);
    pen.fillStyle = globalThis.tambonMap.colour("kram");
    pen.strokeStyle = globalThis.tambonMap.colour("on-kram");
    for (const { x, y } of points) {
      if (x < -radius || y < -radius || x > size.x + radius || y > size.y + radius) continue;
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.fill();
      pen.stroke();
    }
  }

  /** @param {(dot: NationalDot) => void} choose what a click on a dot does @returns {NationalDots} */
  globalThis.tambonDotLayer = (choose) => {
    class DotLayer extends L.Layer {
      /** @type {NationalDot[]} */
      #rows = [];
      /** @type {L.Point[]} */
      #points = [];
      #canvas = document.createElement("canvas");

      /** @override @param {L.Map} map */
      onAdd(map) {
        this.#canvas.className = "national-dots leaflet-zoom-hide";
        this.getPane()?.append(this.#canvas);
        map.on("moveend zoomend resize", this.draw, this);
        map.on("click", this.pick, this);
        this.draw();
        return this;
      }

      /** @override @param {L.Map} map */
      onRemove(map) {
        this.#canvas.remove();
        map.off("moveend zoomend resize", this.draw, this);
        map.off("click", this.pick, this);
        return this;
      }

      /** @param {NationalRow[]} rows */
      show(rows) {
        this.#rows = /** @type {NationalDot[]} */ (
          rows.filter(({ lat, lon }) => lat !== null && lon !== null)
        );
        if (this._map) this.draw();
      }

      draw() {
        const radius = this._map.getZoom() < FAR_ZOOM ? 3 : 6;
        L.DomUtil.setPosition(this.#canvas, this._map.containerPointToLayerPoint([0, 0]));
        this.#points = this.#rows.map((row) => this._map.latLngToContainerPoint([row.lat, row.lon]));
        paint(this.#canvas, this.#points, this._map.getSize(), radius);
      }

      /** @param {L.LeafletMouseEvent} event */
      pick({ containerPoint }) {
        let best = -1;
        let nearest = NEAR;
        this.#points.forEach((point, index) => {
          const distance = point.distanceTo(containerPoint);
          if (distance < nearest) [best, nearest] = [index, distance];
        });
        if (best >= 0) choose(this.#rows[best]);
      }
    }
    return new DotLayer();
  };
})();
