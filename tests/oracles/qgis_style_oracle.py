"""Opens the GeoPackage of a coverage run as QGIS does, and looks whether it is coloured. Arguments: the tool, the
source folder, a folder to work in. Status 77 and "SKIPPED:" where PyQGIS is not installed: scripts/test --qgis
installs it."""

import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from qgis.core import (QgsApplication, QgsExpressionContext, QgsExpressionContextUtils, QgsMapRendererParallelJob,
                           QgsMapSettings, QgsRenderContext, QgsVectorLayer)
    from qgis.PyQt.QtCore import QSize
except ImportError:
    print("SKIPPED: PyQGIS (python3-qgis) is not installed; scripts/test --qgis installs it.")
    sys.exit(77)

LAYERS = ("municipalities", "districts", "regions", "unserved")


def opened(package, name):
    layer = QgsVectorLayer(f"{package}|layername={name}", name, "ogr")
    assert layer.isValid(), name
    return layer


def rules_of(layer):
    renderer = layer.renderer()
    assert renderer.type() == "RuleRenderer", (layer.name(), renderer.type())
    return renderer.rootRule().children()


def check_rules(layer):
    rules = rules_of(layer)
    assert len(rules) >= 2, layer.name()
    for rule in rules:
        assert rule.filter() is not None and not rule.filter().hasParserError(), rule.filterExpression()
        assert rule.symbol() is not None and rule.label(), layer.name()


def check_each_feature_fits_one_rule(layer):
    rules = rules_of(layer)
    context = QgsRenderContext()
    context.setExpressionContext(QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer)))
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        matching = [rule.label() for rule in rules if rule.isFilterOK(feature, context)]
        assert len(matching) == 1, (layer.name(), feature.id(), matching)


def check_sld(package, layer, work):
    """The other style of the same table has the same rules."""
    count, _, _, _, _ = layer.listStylesInDatabase()
    assert count == 1, (layer.name(), count)
    sld, = sqlite3.connect(package).execute("SELECT styleSLD FROM layer_styles WHERE f_table_name = ?",
                                            (layer.name(),)).fetchone()
    file = work / f"{layer.name()}.sld"
    file.write_text(sld, encoding="utf-8")
    styled = opened(package, layer.name())
    message, good = styled.loadSldStyle(str(file))
    assert good, message
    assert len(rules_of(styled)) == len(rules_of(layer)), layer.name()


def check_drawn(layer, work):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(900, 500))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors(), job.errors()
    image = job.renderedImage()
    colours = {image.pixel(x, y) for x in range(0, 900, 3) for y in range(0, 500, 3)}
    assert len(colours) > len(rules_of(layer)), (layer.name(), len(colours))
    image.save(str(work / f"{layer.name()}.png"))


def judge(package, work):
    for name in LAYERS:
        layer = opened(package, name)
        check_rules(layer)
        check_each_feature_fits_one_rule(layer)
        check_sld(package, layer, work)
        check_drawn(layer, work)
        print(name, [rule.label() for rule in rules_of(layer)])


def main():
    tool, source, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    shutil.rmtree(work, ignore_errors=True)
    subprocess.run([tool, "coverage", "--records", str(source / "data/projects/psi.csv"), "--output", str(work),
                    "--formats", "gpkg", "--fail-on", "never", "-q"], check=True)
    application = QgsApplication([], False)
    application.initQgis()
    judge(work / "coverage.gpkg", work)  # a function, so that no layer outlives the application
    application.exitQgis()


main()
