package exolog.core.product;

/** How a product is kept and shipped. */
public enum ProductForm {
  FROZEN,
  REFRIGERATED,
  LYOPHILISED
}
