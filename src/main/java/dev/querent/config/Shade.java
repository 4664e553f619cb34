package dev.querent.config;

/**
 * A colour in Oklab (Björn Ottosson, 2020), where lightness is as people see it: a colour can be
 * made lighter and stays the same colour.
 *
 * @param lightness from 0, black, to 1, white
 * @param a from green to red
 * @param b from blue to yellow
 */
public record Shade(double lightness, double a, double b) {
  private static final double SMALLEST_STEP = 1e-4;

  /** The shade of a colour. */
  public static Shade of(Color color) {
    double red = Color.linear(color.red());
    double green = Color.linear(color.green());
    double blue = Color.linear(color.blue());
    double l = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new Shade(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** The same colour, lighter or darker; as colourful as screens can show it then. */
  public Color withLightness(double other) {
    double least = 0;
    double most = 1;
    while (most - least > SMALLEST_STEP) {
      double middle = (least + most) / 2;
      boolean shown = isShown(channels(other, middle));
      least = shown ? middle : least;
      most = shown ? most : middle;
    }
    double[] channels = isShown(channels(other, 1)) ? channels(other, 1) : channels(other, least);
    return new Color(toByte(channels[0]), toByte(channels[1]), toByte(channels[2]));
  }

  private double[] channels(double lightness, double colourful) {
    double greenRed = a * colourful;
    double blueYellow = b * colourful;
    double l = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow);
    double m = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow);
    double s = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static boolean isShown(double[] channels) {
    for (double channel : channels) {
      if (channel < -1e-4 || channel > 1 + 1e-4) {
        return false;
      }
    }
    return true;
  }

  private static int toByte(double linear) {
    double share =
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
    return (int) StrictMath.max(0, StrictMath.min(255, StrictMath.round(share * 255)));
  }
}
