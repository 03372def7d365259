package org.iyab.crisis;

import java.util.List;

/**
 * The risk of areas changed, or their cases shall be triaged again for another reason. A case that names none of a
 * crisis's areas hangs on the highest risk of its country, so that it may be concerned too.
 *
 * @param names of the areas, those struck off among them
 */
public record AreaRisksChanged(String crisis, List<String> names) {}
