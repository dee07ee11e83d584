package io.proofline.specimens.attack;

import java.util.Random;

/** Kinds of presentation attack instrument that can be simulated. */
public enum AttackSpecies {
    /** A telephone, a tablet or a monitor that shows a picture. */
    SCREEN {
        @Override
        Medium medium(Random random) {
            return Display.any(random);
        }
    },
    /** A picture printed on paper. */
    PRINT {
        @Override
        Medium medium(Random random) {
            return Sheet.any(random);
        }
    };

    abstract Medium medium(Random random);
}
