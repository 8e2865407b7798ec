/* Thousands of dots on one canvas: drawn in one go, so that filters and panning stay smooth. Needs Leaflet. */
globalThis.tambonDotLayer = (choose) => {
  "use strict";
  const FAR_ZOOM = 8;
  const NEAR = 14;

  const Layer = L.Layer.extend({
    rows: [],

    onAdd(map) {
      this.canvas = L.DomUtil.create("canvas", "national-dots leaflet-zoom-hide");
      this.getPane().append(this.canvas);
      map.on("moveend zoomend resize", this.draw, this);
      map.on("click", this.pick, this);
      this.draw();
    },

    onRemove(map) {
      this.canvas.remove();
      map.off("moveend zoomend resize", this.draw, this);
      map.off("click", this.pick, this);
    },

    show(rows) {
      this.rows = rows.filter((row) => row.lat !== null);
      if (this.canvas) this.draw();
    },

    draw() {
      const size = this._map.getSize();
      const radius = this._map.getZoom() < FAR_ZOOM ? 3 : 6;
      const ratio = window.devicePixelRatio || 1;
      L.DomUtil.setPosition(this.canvas, this._map.containerPointToLayerPoint([0, 0]));
      Object.assign(this.canvas, { width: size.x * ratio, height: size.y * ratio });
      Object.assign(this.canvas.style, { width: `${size.x}px`, height: `${size.y}px` });
      const pen = this.canvas.getContext("2d");
      pen.scale(ratio, ratio);
      pen.fillStyle = "#1f4580";
      pen.strokeStyle = "#fff";
      this.points = this.rows.map((row) => this._map.latLngToContainerPoint([row.lat, row.lon]));
      for (const { x, y } of this.points) {
        if (x < -radius || y < -radius || x > size.x + radius || y > size.y + radius) continue;
        pen.beginPath();
        pen.arc(x, y, radius, 0, 2 * Math.PI);
        pen.fill();
        pen.stroke();
      }
    },

    pick({ containerPoint }) {
      let best = -1;
      let nearest = NEAR;
      this.points.forEach((point, index) => {
        const distance = point.distanceTo(containerPoint);
        if (distance < nearest) [best, nearest] = [index, distance];
      });
      if (best >= 0) choose(this.rows[best]);
    },
  });
  return new Layer();
};
